export default (self) => self;
